using MathNet.Numerics.LinearAlgebra;

namespace Reprise.Baseline;

/// <summary>Multinomial logistic regression: minimises mean cross-entropy + l2/2 · ‖weights‖², the intercepts free.</summary>
/// <remarks>
/// Böhning (1992, "Multinomial logistic regression algorithm") bounds the curvature once for all by XᵀX/2n, so that every step solves with
/// the same small matrix and none needs a line search. Nesterov's momentum, dropped whenever it points uphill (O'Donoghue and Candès 2015),
/// makes it quick. No draw and no tolerance is involved: the same rows give the same weights.
/// </remarks>
internal sealed class LogisticRegression
{
    private readonly Matrix<double> _weights; // (features + 1, genres), intercepts in the last row

    private LogisticRegression(Matrix<double> weights) => _weights = weights;

    /// <summary>The weights, (features + 1, genres); the last row holds the intercepts.</summary>
    public double[,] Weights => _weights.ToArray();

    /// <summary>Fits the weights.</summary>
    /// <param name="rows">N rows of standardised features.</param>
    /// <param name="labels">N labels, 0 to G-1.</param>
    /// <param name="genres">G.</param>
    /// <param name="l2">Weight of the penalty, at least 0.</param>
    /// <param name="iterations">Number of steps.</param>
    public static LogisticRegression Fit(double[][] rows, IReadOnlyList<int> labels, int genres, double l2, int iterations)
    {
        var x = WithIntercept(rows);
        var target = Matrix<double>.Build.Dense(x.RowCount, genres, (row, genre) => labels[row] == genre ? 1 : 0);
        var penalty = Vector<double>.Build.Dense(x.ColumnCount, column => column < x.ColumnCount - 1 ? l2 : 0);

        // A feature that never varies must not make the matrix singular when l2 is 0.
        var curvature = (x.TransposeThisAndMultiply(x) / (2.0 * x.RowCount)) + Matrix<double>.Build.DenseOfDiagonalVector(penalty + 1e-9);
        var solve = curvature.Cholesky();

        var weights = Matrix<double>.Build.Dense(x.ColumnCount, genres);
        var ahead = weights;
        var age = 0;

        for (var step = 0; step < iterations; step++)
        {
            var gradient = (x.TransposeThisAndMultiply(Softmax(x * ahead) - target) / x.RowCount)
                + ahead.MapIndexed((row, _, value) => penalty[row] * value);
            var next = ahead - solve.Solve(gradient);
            var move = next - weights;

            age = gradient.PointwiseMultiply(move).ColumnSums().Sum() > 0 ? 0 : age + 1;
            ahead = next + (move * (age / (age + 3.0)));
            weights = next;
        }

        return new(weights);
    }

    /// <summary>The likeliest genre of each row; the first where several tie.</summary>
    public int[] Predict(double[][] rows) => [.. (WithIntercept(rows) * _weights).EnumerateRows().Select(row => row.MaximumIndex())];

    private static Matrix<double> WithIntercept(double[][] rows) =>
        Matrix<double>.Build.Dense(rows.Length, rows[0].Length + 1, (row, column) => column < rows[row].Length ? rows[row][column] : 1);

    private static Matrix<double> Softmax(Matrix<double> logits)
    {
        foreach (var (index, row) in logits.EnumerateRowsIndexed())
        {
            var shares = (row - row.Maximum()).PointwiseExp();
            logits.SetRow(index, shares / shares.Sum());
        }

        return logits;
    }
}
