using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class ConfusionMatrixTests
{
    [Fact]
    public void RowsAreTrueAndColumnsArePredicted()
    {
        var matrix = ConfusionMatrix.Count(["a", "b", "c"], [0, 0, 1, 2], [0, 2, 1, 1]);

        matrix.Rows.ShouldBe([[1, 0, 1], [0, 1, 0], [0, 1, 0]]);
        matrix.Support(0).ShouldBe(2);
        matrix.Predicted(1).ShouldBe(2);
        matrix.Correct.ShouldBe(2);
        matrix.Total.ShouldBe(4);
    }

    [Fact]
    public void LabelsOfDifferentLengthAreRefused() =>
        Should.Throw<ArgumentException>(() => ConfusionMatrix.Count(["a"], [0, 0], [0]));

    [Fact]
    public void AMatrixThatIsNotSquareIsRefused() =>
        Should.Throw<ArgumentException>(() => new ConfusionMatrix(["a", "b"], [[1, 2], [3]]));
}
