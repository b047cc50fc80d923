using FsCheck;
using FsCheck.Fluent;

namespace Reprise.Core.Tests.Files;

/// <summary>Checks a property on inputs that are the same in every run.</summary>
internal static class Property
{
    public static void Hold<T>(Arbitrary<T> inputs, Func<T, bool> property) =>
        Prop.ForAll(inputs, property).Check(Config.QuickThrowOnFailure.WithReplay(20261120, 7));
}
