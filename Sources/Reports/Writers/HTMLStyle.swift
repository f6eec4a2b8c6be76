// The page's style sheet: light, dark and print from one set of names.

/// The style of the HTML report; nothing in it is loaded from elsewhere.
enum HTMLStyle {
    /// The whole style sheet.
    static var sheet: String {
        let light = Ink.allCases.map { "--\($0.rawValue):\($0.colour)" }.joined(separator: ";")
        let dark = Ink.allCases.map { "--\($0.rawValue):\($0.darkColour)" }.joined(separator: ";")
        var rules = ":root{color-scheme:light dark;--wash:#f6f7f7;\(light)}\n"
        rules += "@media screen and (prefers-color-scheme:dark){:root{--wash:#1f2429;\(dark)}}\n"
        for ink in Ink.allCases where ink != .grid && ink != .axis {
            rules += "svg .\(ink.rawValue){fill:var(--\(ink.rawValue))}\n"
        }
        rules += "svg text{stroke:var(--k-plate)}svg text:not([paint-order]){stroke:none}\n"
        for ink in Ink.allCases {
            rules += "svg line.\(ink.rawValue),svg .\(ink.rawValue)-line{stroke:var(--\(ink.rawValue))}\n"
        }
        return rules + fixed
    }

    private static let fixed = """
        svg .k-outline{stroke:var(--k-plate)}
        svg .k-ring{fill:var(--k-plate);stroke:var(--k-axis)}
        svg .k-hollow{fill:var(--k-plate)}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:62rem;background:var(--k-plate);color:var(--k-text);
        font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;
        overflow-wrap:anywhere}
        h1,h2{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Liberation Serif",serif;line-height:1.2;
        text-wrap:balance}
        h1{font-size:clamp(1.9rem,5vw,2.9rem);margin:.2rem 0 1rem;letter-spacing:-.01em}
        h2{font-size:1.45rem;margin:0 0 .8rem}
        h3{font-size:1.05rem;margin:0}
        p{margin:0 0 .7rem}
        section{margin-top:3rem}
        code,.name{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.94em}
        a{color:var(--k-blue)}
        .kicker{color:var(--k-quiet);margin:0;font-size:.95rem}
        .states{list-style:none;margin:0 0 1rem;padding:0;font-size:1.12rem;max-width:48rem}
        .states li{margin:0 0 .5rem;padding-left:1rem;border-left:4px solid var(--k-text)}
        .states strong::after{content:"."}
        .why,.measures,.note,.source{color:var(--k-quiet)}
        .why{display:block;font-size:1rem}
        .measures,.note,.source{font-size:.93rem;max-width:48rem}
        .void{border:2px solid var(--k-vermilion);border-radius:8px;padding:.7rem 1rem;font-size:1.08rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.25rem;
        align-items:stretch}
        .card{--tone:var(--k-grey);border:1px solid var(--k-grid);border-top:6px solid var(--tone);border-radius:10px;
        padding:1.1rem 1.25rem 1rem;background:var(--k-plate);break-inside:avoid;min-width:0}
        .established{--tone:var(--k-vermilion)}.ruled-out{--tone:var(--k-blue)}.inconclusive{--tone:var(--k-purple)}
        .verdict{font-size:1.3rem;margin:.25rem 0 .7rem;line-height:1.3}
        .mark{color:var(--tone);font-size:1.15em}
        .words{color:var(--k-quiet);font-size:.95rem;white-space:nowrap}
        .strip svg{display:block;width:100%;height:auto}
        .numbers{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem 1rem;margin:.6rem 0 .9rem}
        .numbers dt{font-size:.85rem;color:var(--k-quiet)}
        .numbers dd{margin:0;font-variant-numeric:tabular-nums}
        .numbers b{display:block;font-size:1.45rem;line-height:1.2;font-weight:650}
        .numbers span{font-size:.82rem;color:var(--k-quiet);display:block;line-height:1.35}
        .certainty{margin:0}.steps{letter-spacing:.12em}
        .reasons{margin:.15rem 0 .9rem;padding-left:1.15rem;font-size:.93rem}
        .says{margin:0 0 .5rem;font-size:.93rem;border-top:1px solid var(--k-grid);padding-top:.7rem}
        .says dt{font-weight:650;margin-top:.4rem}.says dd{margin:.1rem 0 .2rem}
        .other,.link{font-size:.88rem;color:var(--k-quiet);margin:.2rem 0 0}
        figure{margin:0 0 1rem}
        .frame{overflow-x:auto;border:1px solid var(--k-grid);border-radius:10px;padding:.9rem}
        .frame svg{display:block;width:100%;min-width:31rem;max-width:48rem;height:auto;margin:0 auto}
        .table{overflow-x:auto;margin:0 0 1rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--k-quiet);padding:0 0 .4rem;font-size:.9rem}
        th,td{text-align:left;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--k-grid);vertical-align:top;
        min-width:4.5rem}
        th[scope=row]{font-weight:600;min-width:8rem}
        thead th{border-bottom:2px solid var(--k-text);vertical-align:bottom}
        .num{text-align:right;white-space:nowrap}
        .num+th:not(.num),.num+td:not(.num){padding-left:1.2rem}
        thead .num{white-space:normal}
        tr:target{background:var(--k-band)}
        details{margin:0 0 1rem}summary{cursor:pointer;padding:.3rem 0;color:var(--k-blue)}
        details caption{display:none}
        .changes{background:var(--wash);border-radius:10px;padding:1.2rem 1.4rem .7rem}
        footer{margin-top:3rem;border-top:2px solid var(--k-text);padding-top:1.2rem;font-size:.9rem}
        footer dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;margin:0 0 1rem}
        footer dt{color:var(--k-quiet)}footer dd{margin:0;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em}
        @media (max-width:36rem){.numbers{grid-template-columns:1fr 1fr}footer dl{grid-template-columns:1fr}}
        @media print{body{max-width:none;padding:0;font-size:10pt}.frame{overflow:visible}
        .frame svg{min-width:0}.table{overflow:visible}section{break-inside:auto}figure,tr,.card{break-inside:avoid}
        details::details-content{content-visibility:visible;display:block}.link{display:none}}

        """
}
