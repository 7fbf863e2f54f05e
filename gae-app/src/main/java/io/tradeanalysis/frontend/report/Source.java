package io.tradeanalysis.frontend.report;

/** Where a definition comes from. */
enum Source {
    ACERBI_SZEKELY("Acerbi and Szekely (2014)", "C. Acerbi, B. Szekely: Back-testing expected shortfall. Risk (2014)."),
    ACERBI_TASCHE(
            "Acerbi and Tasche (2002)",
            "C. Acerbi, D. Tasche: On the coherence of expected shortfall. Journal of Banking and Finance 26 (2002)."),
    BARONE_ADESI(
            "Barone-Adesi et al. (1999)",
            "G. Barone-Adesi, K. Giannopoulos, L. Vosper: VaR without correlations for portfolios of derivative securities. "
                    + "Journal of Futures Markets 19 (1999)."),
    BASEL(
            "Basel Committee (1996)",
            "Basel Committee on Banking Supervision: Supervisory framework for the use of “backtesting” (1996)."),
    BOLLERSLEV(
            "Bollerslev (1986)",
            "T. Bollerslev: Generalized autoregressive conditional heteroskedasticity. Journal of Econometrics 31 (1986)."),
    BOLLINGER("Bollinger (2001)", "J. Bollinger: Bollinger on Bollinger Bands (2001)."),
    CHRISTOFFERSEN(
            "Christoffersen (1998)",
            "P. F. Christoffersen: Evaluating interval forecasts. International Economic Review 39 (1998)."),
    CONOVER("Conover (1999), 3.2", "W. J. Conover: Practical Nonparametric Statistics, 3rd edition (1999)."),
    EFRON("Efron (1979)", "B. Efron: Bootstrap methods: another look at the jackknife. Annals of Statistics 7 (1979)."),
    GIPS("GIPS (2010)", "CFA Institute: Global Investment Performance Standards, 2010 edition."),
    HALL(
            "Hall (1992)",
            "P. Hall: On the removal of skewness by transformation. Journal of the Royal Statistical Society B 54 (1992)."),
    HOLM(
            "Holm (1979)",
            "S. Holm: A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6 (1979)."),
    HYNDMAN_FAN(
            "Hyndman and Fan (1996)",
            "R. J. Hyndman, Y. Fan: Sample quantiles in statistical packages. The American Statistician 50 (1996)."),
    KUPIEC(
            "Kupiec (1995)",
            "P. H. Kupiec: Techniques for verifying the accuracy of risk measurement models. Journal of Derivatives 3 (1995)."),
    LO("Lo (2002)", "A. W. Lo: The statistics of Sharpe ratios. Financial Analysts Journal 58 (2002)."),
    MAGDON_ISMAIL("Magdon-Ismail and Atiya (2004)", "M. Magdon-Ismail, A. F. Atiya: Maximum drawdown. Risk 17 (2004)."),
    MANISTRE_HANCOCK(
            "Manistre and Hancock (2005)",
            "B. J. Manistre, G. H. Hancock: Variance of the CTE estimator. North American Actuarial Journal 9 (2005)."),
    MCNEIL(
            "McNeil et al. (2015)",
            "A. J. McNeil, R. Frey, P. Embrechts: Quantitative Risk Management, revised edition (2015)."),
    MURPHY("Murphy (1999), chapter 9", "J. J. Murphy: Technical Analysis of the Financial Markets (1999)."),
    ROCKAFELLAR_URYASEV(
            "Rockafellar and Uryasev (2002)",
            "R. T. Rockafellar, S. Uryasev: Conditional value-at-risk for general loss distributions. Journal of Banking and "
                    + "Finance 26 (2002)."),
    SHARPE("Sharpe (1994)", "W. F. Sharpe: The Sharpe ratio. Journal of Portfolio Management 21 (1994)."),
    SORTINO_PRICE(
            "Sortino and Price (1994)",
            "F. A. Sortino, L. N. Price: Performance measurement in a downside risk framework. Journal of Investing 3 (1994)."),
    WILDER("Wilder (1978), section 6", "J. W. Wilder: New Concepts in Technical Trading Systems (1978)."),
    YOUNG("Young (1991)", "T. W. Young: Calmar ratio: a smoother tool. Futures 20 (1991).");

    private final String mark;
    private final String work;

    Source(String mark, String work) {
        this.mark = mark;
        this.work = work;
    }

    /** How a definition names it. */
    String mark() {
        return mark;
    }

    /** The work in full. */
    String work() {
        return work;
    }
}
