using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Modules.Standard.Abstract;
using NativeWeakref.Objects.Modules.Standard.Gc;
using NativeWeakref.Objects.Modules.Standard.Sys;

namespace NativeWeakref.Objects.Modules.Standard;

/// <summary>Which modules the object kernel brings along: the one table of them. Each is made when it is first imported.</summary>
internal static unsafe class OwnModules
{
    /// <summary>Enters all. Runs in the load hook.</summary>
    internal static void Fill()
    {
        InitTable.Add("builtins"u8, BuiltinsModule.InitPointer);
        InitTable.Add("types"u8, TypesModule.InitPointer);
        InitTable.Add("abc"u8, AbcModule.InitPointer);
        CollectionsModule.Fill();
        InitTable.Add("gc"u8, GcModule.InitPointer);
        InitTable.Add("sys"u8, SysModule.InitPointer);
    }
}
