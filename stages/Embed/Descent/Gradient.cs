using Reprise.Embed.Affinities;

namespace Reprise.Embed.Descent;

/// <summary>
/// Which way each point must go to lie as its neighbourhood says: the gradient of KL(P‖Q), where q falls off as Student's t with one degree of
/// freedom. Neighbours attract exactly; all others repel, far ones in squares (van der Maaten 2014).
/// </summary>
/// <param name="affinities">P of the n points.</param>
/// <param name="angle">Width of a square by its distance, below which its points count as one; with 0 the gradient is exact.</param>
/// <param name="threads">How many work on it; each point is one thread's, so their number changes no bit.</param>
internal sealed class Gradient(AffinityMatrix affinities, double angle, int threads)
{
    private const int Chunk = 64;

    private readonly (double X, double Y, double Total)[] _repulsion = new (double, double, double)[affinities.Count];
    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = threads };

    /// <summary>Replaces the gradient by that of a layout.</summary>
    /// <param name="x">To the right, n values.</param>
    /// <param name="y">Upwards, n values.</param>
    /// <param name="exaggeration">Factor of the attraction.</param>
    /// <param name="gradientX">Receives n derivatives.</param>
    /// <param name="gradientY">The same, upwards.</param>
    public void Of(double[] x, double[] y, double exaggeration, double[] gradientX, double[] gradientY)
    {
        var total = Repel(x, y);

        EachPoint(point =>
        {
            var (pullX, pullY) = (0.0, 0.0);
            foreach (var (other, p) in affinities[point])
            {
                var (dx, dy) = (x[point] - x[other], y[point] - y[other]);
                var pull = p / (1 + (dx * dx) + (dy * dy));
                pullX += pull * dx;
                pullY += pull * dy;
            }

            gradientX[point] = 4 * ((exaggeration * pullX) - (_repulsion[point].X / total));
            gradientY[point] = 4 * ((exaggeration * pullY) - (_repulsion[point].Y / total));
        });
    }

    /// <summary>KL(P‖Q) of a layout in nats, over the pairs that have a p.</summary>
    public double Divergence(double[] x, double[] y)
    {
        var total = Repel(x, y);
        var sum = 0.0;

        for (var point = 0; point < x.Length; point++)
        {
            foreach (var (other, p) in affinities[point])
            {
                var (dx, dy) = (x[point] - x[other], y[point] - y[other]);
                if (p > 0) sum += p * Math.Log(p * total * (1 + (dx * dx) + (dy * dy)));
            }
        }

        return sum;
    }

    // Returns the sum of all 1 / (1 + d²), by which q is normalised.
    private double Repel(double[] x, double[] y)
    {
        var tree = new QuadTree(x, y);
        EachPoint(point => _repulsion[point] = Repulsion(tree, point, x[point], y[point]));

        var total = 0.0;
        foreach (var repulsion in _repulsion) total += repulsion.Total;
        return total;
    }

    private (double X, double Y, double Total) Repulsion(QuadTree tree, int point, double x, double y)
    {
        var squares = tree.Squares;
        var (sumX, sumY, total, own) = (0.0, 0.0, 0.0, tree.Leaves[point]);

        for (var at = 0; at < squares.Length;)
        {
            ref readonly var square = ref squares[at];
            var (dx, dy) = (x - square.X, y - square.Y);
            var squaredDistance = (dx * dx) + (dy * dy);
            if (!square.IsLeaf && square.SquaredWidth >= angle * angle * squaredDistance)
            {
                at++;
                continue;
            }

            var near = 1 / (1 + squaredDistance);
            var weight = (at == own ? square.Count - 1 : square.Count) * near;
            total += weight;
            sumX += weight * near * dx;
            sumY += weight * near * dy;
            at = square.Next;
        }

        return (sumX, sumY, total);
    }

    private void EachPoint(Action<int> work) =>
        Parallel.For(0, (affinities.Count + Chunk - 1) / Chunk, _parallel, chunk =>
        {
            for (var point = chunk * Chunk; point < Math.Min(affinities.Count, (chunk + 1) * Chunk); point++) work(point);
        });
}
