// In Excel: Data, Get Data, Blank Query, Advanced Editor. "Refresh" gets what is live then.
let
    Answer = Web.Contents("https://plans.example/api/v1/plans/example/measures?format=csv&limit=100"),
    Table = Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Named = Table.PromoteHeaders(Table),
    Chosen = Table.SelectColumns(Named, {"code", "title", "keyword.title", "text", "path"})
in
    Chosen
