# The test programs by kind; what a kind means is said in tests.cmake.
set(shared_programs
  callback_errors check_types clear_weakrefs constants create_ref death_of_owners
  get_object immortality layout layout_builtins reference_call reference_construction
  reference_hash_compare reference_repr reference_type referent_death share_and_order subclass_from_c weak_list)
set(later_programs)
set(own_programs)
