// The CommonMark room.
