import { Component, type ReactNode } from "react";

type Props = {
  /** What stands in for a part that a bug stopped; `retry` draws it anew, and is the same each time. */
  readonly renderFallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
};

/** Keeps a bug in one part of the page from taking the rest with it. */
export class Boundary extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  private readonly retry = () => this.setState({ hasCrashed: false });

  override render() {
    return this.state.hasCrashed ? this.props.renderFallback(this.retry) : this.props.children;
  }
}
