using System;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace NativeWeakref.Build.Results;

/// <summary>Reads what a test runner left behind. No file, or one that cannot be read, is a failure, never an empty success.</summary>
internal static class ResultFile
{
    internal static Tally ReadTrx(string path) => Read(path, TrxResults.Count);

    internal static Tally ReadJUnit(string path) => Read(path, JUnitResults.Count);

    private static Tally Read(string path, Func<XDocument, Tally> count)
    {
        if (!File.Exists(path))
        {
            Report.Error($"The result file {Repository.RelativeOf(path)} is missing: counted as a failure.");
            return Tally.OneFailed;
        }

        try
        {
            return count(XDocument.Load(path));
        }
        catch (XmlException malformed)
        {
            Report.Error($"The result file {Repository.RelativeOf(path)} is malformed: {malformed.Message} Counted as a failure.");
            return Tally.OneFailed;
        }
    }
}
