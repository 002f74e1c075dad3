// The Placard room.
