using System.Globalization;
using System.Text;

namespace Reprise.Params;

/// <summary>One JSON text for equal params, whatever their order, comments and spelling: keys ordinal, no spaces, canonical numbers.</summary>
internal static class CanonicalJson
{
    public static string Write(ParamNode node)
    {
        var json = new StringBuilder();
        Append(json, node);
        return json.ToString();
    }

    private static void Append(StringBuilder json, ParamNode node)
    {
        switch (node)
        {
            case ParamMap map:
                AppendAll(json, '{', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal), '}', entry =>
                {
                    AppendText(json, entry.Key);
                    json.Append(':');
                    Append(json, entry.Value);
                });
                break;
            case ParamList list:
                AppendAll(json, '[', list.Items, ']', item => Append(json, item));
                break;
            case ParamScalar scalar:
                AppendScalar(json, scalar);
                break;
            default:
                // Refused params never leave the loader, but their lists are compared before that.
                json.Append("null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder json, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        json.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) json.Append(',');
            first = false;
            append(item);
        }

        json.Append(close);
    }

    private static void AppendScalar(StringBuilder json, ParamScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Number when CanonicalNumber.TryRead(scalar.Text, out var value):
                json.Append(CanonicalNumber.Write(value));
                break;
            case ScalarKind.Boolean:
                json.Append(scalar.Text);
                break;
            case ScalarKind.Null:
                json.Append("null");
                break;
            default:
                AppendText(json, scalar.Text);
                break;
        }
    }

    // The serializer's own escaping differs between its encoders; this one is RFC 8785's.
    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        json.Append('"');
    }
}
