"""From news articles to a timeline."""
