namespace Reprise.S3.Tests;

/// <summary>What the usual chain finds first: the variables of this process. No test runs beside another.</summary>
internal static class Credentials
{
    public static void Set(string key, string secret)
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", key);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", secret);
    }
}
