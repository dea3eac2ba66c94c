"""What machines read: the sitemap and robots.txt."""
