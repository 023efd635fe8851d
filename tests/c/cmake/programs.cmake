# The test programs by kind; what a kind means is said in tests.cmake.
set(shared_programs check_types create_ref share_and_order)
set(later_programs)
set(own_programs)
