using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>What a function knows of its arguments. The function sets keywords and either format or fname; the rest starts at 0.</summary>
[Header("modsupport.h"), CTag("_PyArg_Parser")]
public unsafe struct _PyArg_Parser
{
    /// <summary>Not 0 once the other fields are filled.</summary>
    public int initialized;

    /// <summary>The units; NULL where nothing is converted.</summary>
    [Const] public byte* format;

    /// <summary>Names of the parameters, empty for those without; NULL ends them.</summary>
    [CType("const char *const *")] public byte** keywords;

    /// <summary>Name of the function for messages, or NULL.</summary>
    [Const] public byte* fname;

    /// <summary>A message instead of those made up, or NULL.</summary>
    [Const] public byte* custom_msg;

    /// <summary>Number of parameters without a name.</summary>
    public int pos;

    /// <summary>Number of arguments that have to be given.</summary>
    public int min;

    /// <summary>Number of arguments that may be given by position.</summary>
    public int max;

    /// <summary>Tuple of the names that are not empty.</summary>
    public PyObject* kwtuple;

    /// <summary>Not used.</summary>
    public _PyArg_Parser* next;
}

/// <summary>What a converter of an argument returns.</summary>
[Header("modsupport.h")]
public static class ConverterResults
{
    /// <summary>The converter is called once more, with NULL, where a later argument fails.</summary>
    [CValue("0x20000")] public const int Py_CLEANUP_SUPPORTED = 0x20000;
}
