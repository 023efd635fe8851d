using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>translate(), maketrans().</summary>
internal static unsafe class TranslationMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "translate"u8, &Translate, MethodFlags.METH_O, "translate($self, table, /)\n--\n\nEach character as a table has it, by its number; None leaves it out."u8);
        BuiltinMethods.AddFast(type, "maketrans"u8, &MakeTable, MethodFlags.METH_STATIC, "A table for translate(), from a dict, or from two texts of equal length and one of what is left out."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Translate(PyObject* self, PyObject* table) => StringTranslation.Translate(self, table, CString.Of("ignore"u8));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MakeTable(PyObject* unused, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("maketrans"u8, count, 1, 3))
        {
            return null;
        }
        for (nint i = 1; i < count; i++)
        {
            if (!StringObjects.IsString(args[i]))
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "maketrans() argument %zd must be str, not %.50s"u8, i + 1,
                    (nint)(args[i] == Symbols.None ? CString.Of("None"u8) : args[i]->ob_type->tp_name));
            }
        }
        if (count == 1)
        {
            return TranslationTables.FromDict(args[0]);
        }
        return StringObjects.IsString(args[0])
            ? TranslationTables.FromStrings(args[0], args[1], count == 3 ? args[2] : null)
            : Errors.TypeError("first maketrans argument must be a string if there is a second argument"u8);
    }
}
