"""Files, folders and standard input to articles; what cannot be read becomes a problem."""

from timeline.read.files import read as read
