"""What everything in the API is called and means, in both languages of the interface."""
