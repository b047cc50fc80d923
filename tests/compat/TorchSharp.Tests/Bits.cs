using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace Reprise.Compat;

/// <summary>Writes tensors the way the scripts do, so that equal text means equal bits.</summary>
internal static class Bits
{
    public static string Digest(nn.Module model)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, tensor) in model.state_dict())
        {
            sha.AppendData(Encoding.UTF8.GetBytes(name));
            using var contiguous = tensor.detach().contiguous();
            sha.AppendData(contiguous.bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    public static string Digest(Tensor tensor)
    {
        using var contiguous = tensor.detach().contiguous();
        return Convert.ToHexStringLower(SHA256.HashData(contiguous.bytes));
    }

    public static string Hex(Tensor tensor)
    {
        using var contiguous = tensor.detach().contiguous();
        return Convert.ToHexStringLower(contiguous.bytes);
    }
}
