"""What is observed of indicators: entered, corrected without losing what stood there, and due."""
