using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>The module <c>sys</c>: what a program asks about the runtime, and keeps for others to find.</summary>
internal static unsafe class SysModule
{
    [InlineArray(25)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static OwnModule s_module;
    private static Methods s_methods;

    internal static delegate* unmanaged[Cdecl]<PyObject*> InitPointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Init()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        SysFunctions.AddTo(ref methods);
        ExceptionHook.AddTo(ref methods);
        UnraisableHook.AddTo(ref methods);
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_module), "sys"u8, "The runtime, as far as a program asks about it."u8,
            Unsafe.AsPointer(ref s_methods), &Fill);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module)
        => OwnModule.Add(module, "modules"u8, ModuleTable.Existing) && AddTexts(module) && AddNumbers(module) && AddContainers(module)
            && SysFacts.AddTo(module) && TextStreams.AddTo(module)
            && ExceptionHook.AddTo(module) && UnraisableHook.AddTo(module) ? 0 : -1;

    private static bool AddTexts(PyObject* module)
        => OwnModule.AddNew(module, "version"u8, StringObjects.FromUtf8(LibraryVersion.Text()))
            && AddText(module, "byteorder"u8, "little"u8)
            && AddText(module, "platform"u8, "linux"u8)
            && AddText(module, "abiflags"u8, ""u8)
            && AddText(module, "float_repr_style"u8, "short"u8)
            && AddText(module, "executable"u8, ""u8)
            && AddText(module, "prefix"u8, ""u8)
            && AddText(module, "exec_prefix"u8, ""u8)
            && AddText(module, "base_prefix"u8, ""u8)
            && AddText(module, "base_exec_prefix"u8, ""u8)
            && AddText(module, "platlibdir"u8, "lib"u8)
            && OwnModule.Add(module, "pycache_prefix"u8, Symbols.None)
            && OwnModule.AddNew(module, "copyright"u8, StringObjects.FromUtf8(BuildDescription.Copyright()));

    private static bool AddText(PyObject* module, System.ReadOnlySpan<byte> name, System.ReadOnlySpan<byte> text)
        => OwnModule.AddNew(module, name, StringObjects.InternLiteral(text));

    private static bool AddNumbers(PyObject* module)
        => OwnModule.AddNew(module, "hexversion"u8, IntegerObjects.FromInt64(SysFacts.HexVersion))
            && OwnModule.AddNew(module, "api_version"u8, IntegerObjects.FromInt64(SysFacts.ApiVersion))
            && OwnModule.AddNew(module, "maxsize"u8, IntegerObjects.FromInt64(nint.MaxValue))
            && OwnModule.AddNew(module, "maxunicode"u8, IntegerObjects.FromInt64(StringLayout.MaximumCharacter))
            && OwnModule.Add(module, "dont_write_bytecode"u8, Symbols.True);

    private static bool AddContainers(PyObject* module)
        => OwnModule.AddNew(module, "argv"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "orig_argv"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "path"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "meta_path"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "path_hooks"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "path_importer_cache"u8, DictObjects.New())
            && OwnModule.AddNew(module, "warnoptions"u8, ListObjects.New(0))
            && OwnModule.AddNew(module, "_xoptions"u8, DictObjects.New())
            && OwnModule.AddNew(module, "builtin_module_names"u8, ModuleNames());

    // Owned; the names of the table, the program's too.
    private static PyObject* ModuleNames()
    {
        nint count = 0;
        _inittab* table = *Symbols.Table.PyImport_Inittab;
        while (table[count].name != null)
        {
            count++;
        }
        PyObject* names = TupleObjects.New(count);
        bool complete = names != null;
        for (nint i = 0; complete && i < count; i++)
        {
            PyObject* name = StringObjects.FromUtf8(table[i].name);
            TupleObjects.Items(names)[i] = name;
            complete = name != null;
        }
        if (!complete)
        {
            Refcount.XDecRef(names);
        }
        return complete ? names : null;
    }
}
