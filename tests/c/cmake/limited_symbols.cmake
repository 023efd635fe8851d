# Fails when the shared library FILE refers to a name of Python that is not in
# the file NAMES: one name a line; those with a version belong to later ones.
execute_process(COMMAND ${NM} -D -u ${FILE} OUTPUT_VARIABLE output)
string(REGEX MATCHALL "_?Py[A-Za-z0-9_]+" symbols "${output}")
if(NOT symbols)
  message(FATAL_ERROR "${FILE} refers to nothing of Python")
endif()
file(STRINGS ${NAMES} names REGEX "^[A-Za-z_0-9]+$")
foreach(symbol IN LISTS symbols)
  list(FIND names ${symbol} place)
  if(place EQUAL -1)
    message(SEND_ERROR "${symbol} is not in the limited API")
  endif()
endforeach()
