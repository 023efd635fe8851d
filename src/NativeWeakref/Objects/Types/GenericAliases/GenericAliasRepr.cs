using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The text of a generic alias: "module.Class[int, ...]", with a star in front of one that is unpacked.</summary>
internal static unsafe class GenericAliasRepr
{
    /// <summary>Return: an owned str, or NULL with an error. Foreign code.</summary>
    internal static PyObject* Of(GenericAliasType.Instance* alias)
    {
        TextBuilder text = default;
        if ((alias->Starred == 0 || text.AppendLiteral("*"u8)) && TypeArgumentText.Append(&text, alias->Origin)
            && text.AppendLiteral("["u8) && AppendArguments(&text, alias->Arguments) && text.AppendLiteral("]"u8))
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    private static bool AppendArguments(TextBuilder* text, PyObject* args)
    {
        nint count = TupleObjects.Size(args);
        bool appended = count != 0 || text->AppendLiteral("()"u8);
        for (nint i = 0; i < count && appended; i++)
        {
            PyObject* arg = TupleObjects.Items(args)[i];
            appended = (i == 0 || text->AppendLiteral(", "u8)) && (ListObjects.IsList(arg) ? AppendList(text, arg) : AppendItem(text, arg));
        }
        return appended;
    }

    // The arguments of a function; foreign code may change the list meanwhile.
    private static bool AppendList(TextBuilder* text, PyObject* list)
    {
        bool appended = text->AppendLiteral("["u8);
        for (nint i = 0; appended && i < ListObjects.Size(list); i++)
        {
            PyObject* item = Refcount.NewRef(ListObjects.Items(list)[i]);
            appended = (i == 0 || text->AppendLiteral(", "u8)) && AppendItem(text, item);
            Refcount.DecRef(item);
        }
        return appended && text->AppendLiteral("]"u8);
    }

    private static bool AppendItem(TextBuilder* text, PyObject* item)
        => item == Symbols.Table._Py_EllipsisObject ? text->AppendLiteral("..."u8) : TypeArgumentText.Append(text, item);
}
