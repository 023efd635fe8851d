using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>What C asks of modules. Arguments are checked: NULL counts as an object that is no module.</summary>
internal static unsafe class ModuleAccess
{
    /// <summary>The dict: borrowed; NULL with SystemError for anything but a module, without an error where it was cleared.</summary>
    internal static PyObject* GetDict(PyObject* module)
    {
        if (module != null && ModuleObjects.IsModule(module))
        {
            return ((ModuleObject*)module)->Dict;
        }
        Errors.BadInternalCall();
        return null;
    }

    /// <summary>The <c>__name__</c>: owned; NULL with TypeError for anything but a module, with SystemError where there is no name.</summary>
    internal static PyObject* GetNameObject(PyObject* module) => TextOf(module, "__name__"u8, "nameless module"u8);

    /// <summary>The <c>__name__</c> in UTF-8, as long as the module keeps it; NULL with an error.</summary>
    internal static byte* GetName(PyObject* module) => Utf8OfKept(GetNameObject(module));

    /// <summary>The <c>__file__</c>: owned; NULL with TypeError for anything but a module, with SystemError where there is none.</summary>
    internal static PyObject* GetFileNameObject(PyObject* module) => TextOf(module, "__file__"u8, "module filename missing"u8);

    /// <summary>The <c>__file__</c> in UTF-8, as long as the module keeps it; NULL with an error.</summary>
    internal static byte* GetFileName(PyObject* module) => Utf8OfKept(GetFileNameObject(module));

    /// <summary>The definition; NULL with TypeError for anything but a module, without an error where it has none.</summary>
    internal static PyModuleDef* GetDefinition(PyObject* module) => Accept(module) ? ((ModuleObject*)module)->Definition : null;

    /// <summary>The state; NULL with TypeError for anything but a module, without an error where it has none.</summary>
    internal static void* GetState(PyObject* module) => Accept(module) ? ((ModuleObject*)module)->State : null;

    private static bool Accept(PyObject* module) => (module != null && ModuleObjects.IsModule(module)) || ErrorTexts.BadArgument() != 0;

    private static PyObject* TextOf(PyObject* module, ReadOnlySpan<byte> name, ReadOnlySpan<byte> refusal)
    {
        if (!Accept(module))
        {
            return null;
        }
        PyObject* dict = ((ModuleObject*)module)->Dict;
        PyObject* text = dict == null || !DictObjects.IsDict(dict) ? null : ModuleObjects.Find(dict, name);
        if (text != null && StringObjects.IsString(text))
        {
            return Refcount.NewRef(text);
        }
        return Errors.Occurred() ? null : Errors.SystemError(refusal);
    }

    // The module's dict owns the text too.
    private static byte* Utf8OfKept(PyObject* text)
    {
        if (text == null)
        {
            return null;
        }
        Refcount.DecRef(text);
        return StringObjects.Utf8(text);
    }
}
