using System;

namespace NativeWeakref.Abi.Markup;

/// <summary>The call does not keep or release the argument, or the result is borrowed.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class BorrowedAttribute : Attribute;

/// <summary>The call takes over the reference.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class StolenAttribute : Attribute;

/// <summary>The caller must release the result, or what the call stored in the out-parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class NewRefAttribute : Attribute;
