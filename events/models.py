"""Events; the rooms of this app come with the first event page."""
