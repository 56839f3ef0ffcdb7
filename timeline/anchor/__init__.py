"""The publish date of an article: a ladder of evidence, weighed and explained."""

from timeline.anchor.anchor import anchor as anchor
from timeline.anchor.anchor import weigh as weigh
from timeline.anchor.doubt import doubt as doubt
from timeline.anchor.doubt import doubted as doubted
