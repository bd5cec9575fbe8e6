"""Working days of the Land, rhythms of meetings, iCalendar text."""
