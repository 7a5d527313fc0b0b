// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "fuzz.hpp"
#include "http/http.hpp"
#include "http/target.hpp"

namespace {

const stepwise::http::Router& router() {
  using namespace stepwise::http;
  static const Router made = [] {
    Router r;
    for (const char* pattern : {"/", "/people", "/people/new", "/people/:person",
                                "/people/:person/contacts/:contact", "/a/:b/c", "/assets/*"})
      r.add(Method::get, pattern, Run::on_loop, [](Request&) { return Response{}; });
    return r;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise::http;
  auto target = read_target(text_of(data, size));
  if (!target) return 0;
  must(target->path.starts_with('/') && stepwise::is_clean_utf8(target->path));
  for (const auto part : stepwise::split(target->path, '/')) must(part != ".." && part != ".");
  Request request;
  request.path = target->path;
  const auto match = router().find(request);
  must(match.path_known == (match.handler != nullptr));
  for (const auto& [name, value] : request.parts) must(!value.empty());
  return 0;
}
