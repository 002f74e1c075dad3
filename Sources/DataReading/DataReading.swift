// The DataReading room.
