// The ContentReading room.
