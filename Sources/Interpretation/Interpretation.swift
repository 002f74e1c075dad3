// The Interpretation room.
