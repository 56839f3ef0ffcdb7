"""The screens that the page must fit: width and height in CSS pixels."""

DESKTOP, PHONE = (1280, 720), (390, 844)
