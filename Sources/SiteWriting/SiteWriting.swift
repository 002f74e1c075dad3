// The SiteWriting room.
