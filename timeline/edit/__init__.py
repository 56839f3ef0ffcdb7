"""A build's folder, and what a person changes in it: typed words and edited tables to records."""
