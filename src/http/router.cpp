// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

#include "base/text.hpp"
#include "http/http.hpp"

namespace stepwise::http {

struct Router::Node {
  struct Route {
    std::string pattern;
    std::vector<std::string> names;  ///< of the parts that are not literal, in order
    Run run = Run::on_pool;
    Handler handler;
  };
  std::map<std::string, std::shared_ptr<Node>, std::less<>> literals;
  std::shared_ptr<Node> named;
  std::map<Method, Route> here, rest;

  using Values = std::vector<std::string_view>;
  /// The routes of the first way through the tree that has any, literal parts first.
  const std::map<Method, Route>* walk(std::string_view path, Values& values) const;
};

const std::map<Method, Router::Node::Route>* Router::Node::walk(std::string_view path, Values& values) const {
  if (path.empty()) return here.empty() ? nullptr : &here;
  path.remove_prefix(1);
  const auto part = path.substr(0, path.find('/'));
  const auto tail = path.substr(part.size());
  if (const auto next = literals.find(part); next != literals.end())
    if (const auto* found = next->second->walk(tail, values)) return found;
  if (named && !part.empty()) {
    values.push_back(part);
    if (const auto* found = named->walk(tail, values)) return found;
    values.pop_back();
  }
  if (rest.empty() || path.empty()) return nullptr;
  values.push_back(path);
  return &rest;
}

void Router::add(Method method, std::string_view pattern, Run run, Handler handler) {
  const auto wrong = [&](const char* why) {
    throw std::logic_error{"route " + std::string{pattern} + ": " + why};
  };
  if (!pattern.starts_with('/')) wrong("must begin with /");
  if (!root_) root_ = std::make_shared<Node>();
  Node* node = root_.get();
  Node::Route route{std::string{pattern}, {}, run, std::move(handler)};
  bool takes_rest = false;
  for (const auto part : split(pattern.substr(1), '/')) {
    if (takes_rest) wrong("only the last part may be *");
    if (part == "*") {
      takes_rest = true;
      route.names.emplace_back(part);
      continue;
    }
    if (part == ":") wrong("a part has no name");
    auto& next = part.starts_with(':') ? node->named : node->literals[std::string{part}];
    if (part.starts_with(':')) route.names.emplace_back(part.substr(1));
    if (!next) next = std::make_shared<Node>();
    node = next.get();
  }
  if (!(takes_rest ? node->rest : node->here).emplace(method, std::move(route)).second) wrong("given twice");
}

Router::Match Router::find(Request& request) const {
  Match match;
  Node::Values values;
  const auto* routes = root_ && request.path.starts_with('/') ? root_->walk(request.path, values) : nullptr;
  if (!routes) return match;
  match.path_known = true;
  auto found = routes->find(request.method);
  if (found == routes->end() && request.method == Method::head) found = routes->find(Method::get);
  match.pattern = found == routes->end() ? routes->begin()->second.pattern : found->second.pattern;
  if (found == routes->end()) {
    for (const auto& [method, route] : *routes) {
      if (!match.allow.empty()) match.allow += ", ";
      match.allow += method_name(method);
      if (method == Method::get && !routes->contains(Method::head)) match.allow += ", HEAD";
    }
    match.allow += ", OPTIONS";
    return match;
  }
  match.handler = &found->second.handler;
  match.run = found->second.run;
  request.parts.clear();
  for (std::size_t i = 0; i < values.size(); ++i) request.parts[found->second.names[i]] = values[i];
  return match;
}

}  // namespace stepwise::http
