using System.IO;
using NativeWeakref.Build.Setup;
using NativeWeakref.Build.Unicode;

namespace NativeWeakref.Build.Verbs;

/// <summary>The tables of characters, from Debian's copy of the Unicode Character Database.</summary>
internal sealed class UnicodeVerb() : Verb("unicode", "regenerate the tables of characters from Debian's unicode-data")
{
    internal override int Run()
    {
        MachineSetup.Require(Need.Unicode);
        if (UnicodeFiles.Absence is string absence)
        {
            throw new BuildException(absence, BuildException.NotReady);
        }

        File.WriteAllText(CharacterTablesFile.Path, CharacterTablesFile.Make());
        return 0;
    }
}
