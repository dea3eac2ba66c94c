"""What a line is and where it ends, in any text: headings, dates, titles, sentences, wrapping. May import `words`."""
