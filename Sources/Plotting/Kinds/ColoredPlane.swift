/// What gives every place of the plane a colour: an image, or bands between contour lines.
protocol ColoredPlane {
    /// How large the number of a stretch of the plane is, from 0 to 1; nil where there is none.
    func level(x: (Double, Double), y: (Double, Double)) -> Double?
    /// The colour of such a stretch.
    func color(x: (Double, Double), y: (Double, Double)) -> RGBColor?
    /// How many colours beside each other make sense on a page, across and up.
    func resolution(_ box: PageBox) -> (columns: Int, rows: Int)
}
