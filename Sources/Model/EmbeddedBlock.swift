/// A live block that an editor put into a text as a fenced block with a YAML body.
public enum EmbeddedBlock: Hashable, Sendable {
    /// ```` ```table ````: figures of indicators for chosen areas.
    case table(FigureTable)
    /// ```` ```chart ````: the same as a drawing, with a table below.
    case chart(FigureChart)
    /// ```` ```map ````: a map of figures of one indicator.
    case map(FigureMap)
    /// ```` ```areas ````: a list of places, each a link.
    case areas(AreaList)
}
