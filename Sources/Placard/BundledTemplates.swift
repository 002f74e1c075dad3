/// Placard's own templates, words and assets inside the program, so that it needs no other file.
///
/// `files` is made by the plugin `BundleTemplates`. A file of a site's `Content/templates` comes before them, as before
/// those of a folder.
enum BundledTemplates {}
