using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class StagePatternsTests
{
    private static readonly string[] s_known = ["report", "tensors.balanced-s1", "train.c1m1.balanced-s1", "train.c1m1.balanced-s2", "train.c2m1.balanced-s1"];

    [Theory]
    [InlineData("report", "report")]
    [InlineData("train.c1m1.*", "train.c1m1.balanced-s1 train.c1m1.balanced-s2")]
    [InlineData("*-s?", "tensors.balanced-s1 train.c1m1.balanced-s1 train.c1m1.balanced-s2 train.c2m1.balanced-s1")]
    [InlineData("train.c2*|report, tensors.*  report", "report tensors.balanced-s1 train.c2m1.balanced-s1")]
    [InlineData(" ", "")]
    public void NamesAndPatternsChooseStagesOnceAndSorted(string text, string expected)
    {
        new StagePatterns(text).Choose(s_known, out var unknown).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reprot", " Did you mean 'report'?")]
    [InlineData("train", " Did you mean 'train.*'?")]
    [InlineData("train.c1m1.balanced-s3", " Did you mean 'train.c1m1.balanced-s1' or 'train.c1m1.balanced-s2' or 'train.c2m1.balanced-s1'?")]
    [InlineData("Report", " Did you mean 'report'?")]
    [InlineData("*nothing-at-all-like-it*", "")]
    public void WhatNamesNoStageComesWithTheNearestNames(string text, string hint)
    {
        new StagePatterns(text).Choose(s_known, out var unknown).ShouldBeEmpty();
        unknown.ShouldBe([(text, hint)]);
    }
}
