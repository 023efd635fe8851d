using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules;

/// <summary>Module definitions: the type that makes objects of them, and the number that each gets once per process.</summary>
internal static unsafe class ModuleDefinitions
{
    /// <summary>The version of the API that modules are made for.</summary>
    internal const int ApiVersion = 1013;

    private const int AbiVersion = 3; // of programs that keep to the limited API

    private static nint s_lastIndex;

    /// <summary>The type moduledef. A definition is the program's memory: nothing is ever made or freed.</summary>
    internal static void Fill(PyTypeObject* type) => StaticTypes.Head(type, "moduledef"u8, sizeof(PyModuleDef), 0);

    /// <summary>Whether what an init function returned is a definition.</summary>
    internal static bool IsDefinition(PyObject* op) => Subtyping.IsInstance(op, Symbols.Table.PyModuleDef_Type);

    /// <summary>Makes an object of a definition, the first time. Return: it, borrowed; NULL with SystemError for NULL.</summary>
    internal static PyObject* Initialise(PyModuleDef* definition)
    {
        if (definition == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (definition->m_base.m_index == 0)
        {
            definition->m_base.ob_base.ob_refcnt = 1;
            definition->m_base.ob_base.ob_type = Symbols.Table.PyModuleDef_Type;
            definition->m_base.m_index = ++s_lastIndex;
        }
        return (PyObject*)definition;
    }

    /// <summary>Warns where a module was made for another version of the API. Return: false with the warning raised.</summary>
    internal static bool CheckVersion(byte* name, int apiVersion)
        => apiVersion is ApiVersion or AbiVersion || Warning.Issue(
            *Symbols.Table.PyExc_RuntimeWarning,
            "Python C API version mismatch for module %.100s: This Python has API version %zd, module %.100s has version %zd."u8,
            (nint)name, ApiVersion, (nint)name, apiVersion);
}
