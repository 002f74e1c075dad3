// The SiteAssembly room.
