"""What an article says of its plan: named rules, each with its pattern and the words found."""
