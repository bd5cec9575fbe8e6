"""What residents hand in and who answers; each topic is a room."""
