using Reprise.Data;

namespace Reprise.Audio.Tests;

/// <summary>Compares an array with a reference that may hold only every n-th entry of one axis.</summary>
internal static class Thinned
{
    /// <summary>Largest difference, and largest value of the reference.</summary>
    /// <param name="ours">The whole array.</param>
    /// <param name="golden">Of the same shape, save for one axis that may be shorter.</param>
    /// <param name="counts">Which entries of the reference count.</param>
    public static (double Difference, double Scale) Compare(NdArray<float> ours, NdArray<float> golden, Func<float, bool>? counts = null)
    {
        ours.Shape.Length.ShouldBe(golden.Shape.Length);
        var steps = ours.Shape.Zip(golden.Shape, (whole, kept) => (whole + kept - 1) / kept).ToArray();
        for (var axis = 0; axis < steps.Length; axis++) ((ours.Shape[axis] + steps[axis] - 1) / steps[axis]).ShouldBe(golden.Shape[axis]);
        steps.Count(step => step > 1).ShouldBeLessThanOrEqualTo(1);

        var (difference, scale) = (0.0, 0.0);
        for (var i = 0; i < golden.Data.Length; i++)
        {
            scale = Math.Max(scale, Math.Abs(golden.Data[i]));
            if (counts is not null && !counts(golden.Data[i])) continue;

            var d = Math.Abs((double)ours.Data[Place(i)] - golden.Data[i]);
            difference = Math.Max(difference, double.IsNaN(d) ? double.PositiveInfinity : d);
        }

        return (difference, scale);

        int Place(int index)
        {
            var (place, stride) = (0, 1);
            for (var axis = steps.Length - 1; axis >= 0; axis--)
            {
                place += index % golden.Shape[axis] * steps[axis] * stride;
                (index, stride) = (index / golden.Shape[axis], stride * ours.Shape[axis]);
            }

            return place;
        }
    }

    public static NdArray<float> Transposed(NdArray<float> array)
    {
        var turned = NdArray.Zeros<float>(array.Shape[1], array.Shape[0]);
        for (var row = 0; row < array.Shape[0]; row++)
        {
            for (var column = 0; column < array.Shape[1]; column++) turned.Row(column)[row] = array.Row(row)[column];
        }

        return turned;
    }
}
