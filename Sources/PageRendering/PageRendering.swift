// The PageRendering room.
