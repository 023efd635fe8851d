using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The function <c>__import__</c>, through which every import goes that does not name a level.</summary>
internal static unsafe class ImportFunction
{
    internal static void AddTo(ref MethodTable methods)
        => methods.Add(
            "__import__"u8, &Import, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "__import__($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)\n--\n\nImport a module: the one of the name if a list of names is given, else the package at its top."u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Import(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "__import__"u8, "name\0globals\0locals\0fromlist\0level"u8, required: 1))
        {
            return null;
        }
        int level = given.Fifth == null ? 0 : IntegerMasks.AsInt(given.Fifth); // foreign code, as below
        return level == -1 && Errors.Occurred() ? null : ModuleImport.ImportLevel(given.First, given.Second, given.Fourth, level);
    }
}
